// Draws what data-graph points at; filters, layout and downloads where the page has the form for them.
const frame = document.querySelector('[data-graph]');
const form = document.getElementById('graph-filter');
const status = document.getElementById('graph-status');
const shade = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const ink = shade('ink');
const paper = shade('paper');
const colours = Array.from({ length: 10 }, (_, i) => shade('kind-' + i));
const key = 'layout ' + frame.dataset.graph;

/** The classes drawn, the most common first, each with a colour; those too many for a colour of their own share the last. */
function kinds(nodes) {
  const found = new Map();
  for (const { data } of nodes) {
    const kind = found.get(data.type) ?? { type: data.type, label: data.typeLabel, count: 0 };
    found.set(data.type, { ...kind, count: kind.count + 1 });
  }
  const sorted = [...found.values()].sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  return sorted.map((kind, i) => ({ ...kind, colour: colours[Math.min(i, colours.length - 1)] }));
}
/** Says which colour is which class; where the page has filters, choosing a class shows it alone. */
function legend(all, graph) {
  const own = all.length > colours.length ? colours.length - 1 : all.length;
  const entries = all.slice(0, own).map(k => ({ ...k, text: k.label + ' ' + k.count }));
  if (own < all.length) {
    const rest = all.slice(own).map(k => k.label + ' ' + k.count).join(', ');
    entries.push({ colour: colours.at(-1), text: frame.dataset.others + ': ' + rest });
  }
  const list = Object.assign(document.createElement('ul'), { className: 'key' });
  list.setAttribute('aria-label', frame.dataset.key);
  for (const { type, colour, text } of entries) {
    const entry = document.createElement(form && type ? 'button' : 'span');
    const dot = Object.assign(document.createElement('i'), { className: 'dot' });
    dot.style.background = colour;
    entry.append(dot, text);
    if (form && type) {
      Object.assign(entry, { type: 'button', value: type });
      entry.addEventListener('click', () => {
        form.elements.type.value = form.elements.type.value === type ? '' : type;
        choose(graph);
      });
    }
    const item = document.createElement('li');
    item.append(entry);
    list.append(item);
  }
  frame.before(list);
}
function stored() {
  try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; }
}
function keep(graph) {
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(graph.nodes().map(n => [n.id(), n.position()]))));
  } catch { /* a full or closed storage keeps nothing */ }
}
/** Places like a sunflower's seeds, the best connected in the middle: even where springs would take minutes. */
function sunflower(graph) {
  const places = new Map(graph.nodes().toArray().map(n => [n, n.degree()]).sort((a, b) => b[1] - a[1])
    .map(([n], i) => [n.id(), { x: 42 * Math.sqrt(i + 1) * Math.cos(i * 2.39996), y: 42 * Math.sqrt(i + 1) * Math.sin(i * 2.39996) }]));
  return n => places.get(n.id());
}
function arrange(graph, fresh) {
  const places = fresh ? {} : stored();
  if (graph.nodes().length && graph.nodes().every(n => places[n.id()])) {
    graph.layout({ name: 'preset', positions: n => places[n.id()], fit: true }).run();
    return;
  }
  const many = graph.nodes().length > 600;
  const layout = graph.layout(many
    ? { name: 'preset', positions: sunflower(graph), fit: true }
    : { name: 'cose', animate: false, nodeRepulsion: 25000, idealEdgeLength: 90, componentSpacing: 60, numIter: 700 });
  layout.one('layoutstop', () => keep(graph));
  layout.run();
}
function options(name, pairs) {
  const select = form.elements[name];
  [...pairs].sort((a, b) => a[1].localeCompare(b[1])).forEach(([value, label]) => select.add(new Option(label, value)));
}
function choose(graph) {
  const { type, property, document: doc, from, to } = Object.fromEntries(new FormData(form));
  graph.batch(() => {
    graph.elements().style('display', 'element');
    graph.edges().filter(e => {
      const d = e.data();
      return (property && d.property !== property) || (doc && !d.documents.includes(doc))
        || (from && (!d.start || (d.end || d.start).slice(0, 4) < from)) || (to && (!d.start || d.start.slice(0, 4) > to));
    }).style('display', 'none');
    if (type) {
      graph.nodes().filter(n => n.data('type') !== type && !n.neighborhood('node').some(m => m.data('type') === type))
        .style('display', 'none');
    }
    graph.nodes().filter(n => !n.connectedEdges().some(e => e.visible())).style('display', 'none');
  });
  document.querySelectorAll('.key button').forEach(b => b.setAttribute('aria-pressed', b.value === type));
  count(graph);
}
function count(graph) {
  if (!status) return;
  status.textContent = frame.dataset.count.replace('{n}', graph.nodes(':visible').length)
    .replace('{e}', graph.edges(':visible').length);
  list(graph);
}
/** The entities as links, the best connected first: what can be reached by keyboard and read aloud. */
function list(graph) {
  const place = document.getElementById('graph-list');
  if (!place.open) return;
  const links = graph.nodes(':visible').toArray().sort((a, b) => b.degree() - a.degree()).slice(0, 500).map(n => {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: n.data('href'), textContent: n.data('label') }));
    return item;
  });
  place.querySelector('ul').replaceChildren(...links);
}
function save(name, blob) {
  const a = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  a.click();
  URL.revokeObjectURL(a.href);
}
function controls(graph) {
  options('type', new Map(graph.nodes().map(n => [n.data('type'), n.data('typeLabel')])));
  options('property', new Map(graph.edges().map(e => [e.data('property'), e.data('label')])));
  options('document', new Map(graph.edges().map(e => e.data('documents')).flat().map(d => [d, decodeURIComponent(d)])));
  document.getElementById('graph-list').addEventListener('toggle', () => list(graph));
  form.addEventListener('input', () => choose(graph));
  form.addEventListener('submit', e => e.preventDefault());
  form.addEventListener('click', e => {
    const wanted = e.target.dataset.do;
    if (wanted === 'png') save('graph.png', graph.png({ output: 'blob', full: true, scale: 2, bg: paper, maxWidth: 8000 }));
    if (wanted === 'json') save('graph.json', new Blob([JSON.stringify(graph.json().elements)], { type: 'application/json' }));
    if (wanted === 'again') arrange(graph, true);
  });
}
function keys(graph) {
  frame.addEventListener('keydown', e => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[e.key];
    if (step) { graph.panBy({ x: step[0], y: step[1] }); e.preventDefault(); }
    if (e.key === '+' || e.key === '=') graph.zoom(graph.zoom() * 1.2);
    if (e.key === '-') graph.zoom(graph.zoom() / 1.2);
  });
}
async function draw() {
  const elements = await (await fetch(frame.dataset.graph)).json();
  if (!elements.nodes.length) { frame.hidden = !form; if (status) status.textContent = frame.dataset.count.replace(/\{.\}/g, '0'); return; }
  // what is many is drawn plainly, and moved as a picture
  const many = elements.nodes.length + elements.edges.length > 3000;
  const shown = kinds(elements.nodes);
  const colour = new Map(shown.map(kind => [kind.type, kind.colour]));
  const graph = cytoscape({
    container: frame, elements, wheelSensitivity: 0.3, hideEdgesOnViewport: many, textureOnViewport: many,
    ...(many ? { pixelRatio: 1 } : {}),
    style: [
      { selector: 'node', style: { label: 'data(label)', 'background-color': n => colour.get(n.data('type')), color: ink,
        'font-size': n => 15 + Math.min(15, 2 * Math.sqrt(n.degree())), width: n => 16 + Math.min(24, 2 * n.degree()),
        height: n => 16 + Math.min(24, 2 * n.degree()), 'text-valign': 'bottom', 'text-margin-y': 3, 'min-zoomed-font-size': 6,
        'text-wrap': 'ellipsis', 'text-max-width': 160 } },
      { selector: 'edge', style: { label: 'data(label)', width: 1.3, 'line-color': '#8c969c', color: ink, 'font-size': 9,
        'target-arrow-color': '#8c969c', 'target-arrow-shape': many ? 'none' : 'triangle',
        'curve-style': many ? 'haystack' : 'bezier', 'text-opacity': many ? 0 : 1, 'min-zoomed-font-size': 11, 'text-rotation': 'autorotate', 'text-background-color': paper,
        'text-background-opacity': .8 } },
    ],
  });
  arrange(graph, false);
  graph.on('tap', 'node,edge', e => { location.href = e.target.data('href'); });
  graph.on('dragfree', 'node', () => keep(graph));
  keys(graph);
  if (form) controls(graph);
  legend(shown, graph);
  count(graph);
  frame.dataset.ready = 'true';
  frame.graph = graph;
}
draw();
