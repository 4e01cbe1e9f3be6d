// Draws what data-graph points at; filters, layout and downloads where the page has the form for them.
const frame = document.querySelector('[data-graph]');
const form = document.getElementById('graph-filter');
const status = document.getElementById('graph-status');
const colours = ['#0b5a8a', '#b3261e', '#2e7d32', '#8e5a00', '#6a3fa0', '#00796b', '#a0356b', '#4e5d66', '#5d6b00', '#3949ab'];
const ink = getComputedStyle(document.documentElement).getPropertyValue('--ink').trim();
const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
const key = 'layout ' + frame.dataset.graph;

function colour(type) {
  let sum = 0;
  for (const c of type) sum = (sum * 31 + c.codePointAt(0)) % 9973;
  return colours[sum % colours.length];
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
  count(graph);
}
function count(graph) {
  if (!status) return;
  status.textContent = frame.dataset.count.replace('{n}', graph.nodes(':visible').length)
    .replace('{e}', graph.edges(':visible').length);
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
  const graph = cytoscape({
    container: frame, elements, wheelSensitivity: 0.3, hideEdgesOnViewport: many, textureOnViewport: many,
    ...(many ? { pixelRatio: 1 } : {}),
    style: [
      { selector: 'node', style: { label: 'data(label)', 'background-color': n => colour(n.data('type')), color: ink,
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
  count(graph);
  frame.dataset.ready = 'true';
  frame.graph = graph;
}
draw();
