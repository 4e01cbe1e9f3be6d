// Names for the search box while one types; choosing one opens it.
const box = document.querySelector('input[type=search]');
const names = document.getElementById('names');
let last = '';
const paths = new Map();
box?.addEventListener('input', async () => {
  const words = box.value.trim();
  if (paths.has(words)) { location.href = paths.get(words); return; }
  if (!words || words === last) return;
  last = words;
  const found = await (await fetch('/api/suggest?q=' + encodeURIComponent(words))).json();
  if (words !== last) return;
  paths.clear();
  names.replaceChildren(...found.map(({ name, href }) => {
    paths.set(name, href);
    // browsers hide options that do not hold what is typed, so pinyin is said beside the name
    return Object.assign(document.createElement('option'), { value: name, label: name.includes(words) ? name : `${words} ${name}` });
  }));
  paths.delete(words);
});
