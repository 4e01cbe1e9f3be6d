// YASGUI in place of the plain form.
const home = document.getElementById('yasgui');
const plain = document.getElementById('plain');
const query = document.getElementById('query').value;
const endpoint = new URL(home.dataset.endpoint, location.href).href;
Yasgui.Yasqe.defaults.value = query;
// Completions that would ask other sites are left out; the graph's own prefixes are known.
Yasgui.Yasqe.defaults.autocompleters = ['variables'];
const prefixes = Object.fromEntries(home.dataset.prefixes.split('\n').map(line => line.match(/^(\w+): <(.*)>$/).slice(1)));
const editor = new Yasgui(home, {
  requestConfig: { endpoint, acceptHeaderGraph: 'application/n-triples' }, copyEndpointOnNewTab: false, endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  persistenceId: null,
});
plain.hidden = true;
document.getElementById('saved').addEventListener('change', event => {
  if (event.target.value) editor.getTab().setQuery(event.target.value);
});
editor.getTab().getYasqe().on('change', yasqe => {
  const text = yasqe.getValue();
  const missing = Object.keys(prefixes).filter(p => text.includes(p + ':') && new RegExp(`[\\s(/^|!]${p}:`).test(text)
    && !new RegExp(`prefix\\s+${p}:`, 'i').test(text));
  if (missing.length) yasqe.addPrefixes(Object.fromEntries(missing.map(p => [p, prefixes[p]])));
});
