// Two more ways for the editor to show an answer: a chart of its numbers, and a graph of its triples or of what stands in a row.
const labels = document.getElementById('yasgui').dataset;
const MOST_BARS = 60, MOST_EDGES = 1500;
const short = iri => decodeURIComponent(iri.replace(/.*[/#](?=.)/, ''));
const text = term => (term.type === 'uri' || term.termType === 'NamedNode' ? short(term.value) : term.value);

function svg(name, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}
function icon(path) {
  return svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }));
}
/** The rows of a SELECT answer with the column of numbers and the column that names them. */
function series(results) {
  const rows = results?.getBindings?.() ?? [], columns = results?.getVariables?.() ?? [];
  const isNumber = c => rows.some(r => r[c]) && rows.every(r => !r[c] || (r[c].value.trim() !== '' && isFinite(r[c].value)));
  const isYear = c => rows.every(r => !r[c] || /^\d{4}\b/.test(r[c].value));
  const value = columns.filter(isNumber).sort((a, b) => isYear(a) - isYear(b))[0];
  const name = columns.find(c => c !== value && isYear(c) && rows.some(r => r[c])) ?? columns.find(c => c !== value && !isNumber(c)) ?? columns.find(c => c !== value);
  return value ? { value, name, rows: rows.filter(r => r[value]) } : null;
}
class Chart {
  constructor(yasr) { this.yasr = yasr; this.priority = 5; this.label = labels.chart; }
  canHandleResults() { return Boolean(series(this.yasr.results)); }
  getIcon() { return icon('M2 14V6M6 14V2M10 14V8M14 14V4'); }
  draw() {
    const { value, name, rows } = series(this.yasr.results);
    const shown = rows.slice(0, MOST_BARS), width = 900, height = 360, left = 90, bottom = 90;
    const numbers = shown.map(r => Number(r[value].value));
    const top = Math.max(0, ...numbers), floor = Math.min(0, ...numbers), span = top - floor || 1;
    const y = n => 20 + (top - n) / span * (height - bottom - 20);
    const step = (width - left - 10) / shown.length;
    const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', class: 'chart', 'aria-label': `${value}${name ? ' / ' + name : ''}` });
    for (const n of [floor, floor + span / 2, top]) {
      drawing.append(svg('line', { x1: left, x2: width, y1: y(n), y2: y(n), stroke: '#ccc' }),
        svg('text', { x: left - 6, y: y(n) + 4, 'text-anchor': 'end' }, n.toLocaleString(undefined, { notation: 'compact', maximumFractionDigits: 2 })));
    }
    shown.forEach((row, i) => {
      const x = left + i * step, n = numbers[i], says = name && row[name] ? text(row[name]) : String(i + 1);
      drawing.append(svg('rect', { x: x + step * .15, width: step * .7, y: Math.min(y(n), y(0)), height: Math.max(1, Math.abs(y(n) - y(0))), fill: '#0b5a8a' },
        svg('title', {}, `${says}: ${row[value].value}`)));
      if (shown.length <= 30 || i % 3 === 0) {
        const at = [x + step / 2, height - bottom + 14];
        drawing.append(svg('text', { x: at[0], y: at[1], 'text-anchor': 'end', transform: `rotate(-40 ${at})` }, says.length > 12 ? says.slice(0, 11) + '…' : says));
      }
    });
    this.yasr.resultsEl.append(drawing);
  }
}
/** The triples of an answer in N-Triples, which is what the editor asks for; the library's table reads none of it. */
function triples(answer) {
  const term = (iri, words) => (iri ? { type: 'uri', value: iri } : { type: 'literal', value: words });
  return [...answer.matchAll(/^<([^>]+)> <([^>]+)> (?:<([^>]+)>|"((?:[^"\\]|\\.)*)")/gm)]
    .map(([, subject, predicate, iri, words]) => [term(subject), short(predicate), term(iri, words)]);
}
/** Pairs that the answer ties together, each with what ties them. */
function ties(results) {
  const statements = triples(results?.getOriginalResponseAsString?.() ?? '');
  if (statements.length) return statements;
  const columns = results?.getVariables?.() ?? [], found = [];
  for (const row of results?.getBindings?.() ?? []) {
    const things = columns.filter(c => row[c]?.type === 'uri');
    things.slice(1).forEach(c => found.push([row[things[0]], c, row[c]]));
  }
  return found;
}
class Graph {
  constructor(yasr) { this.yasr = yasr; this.priority = 4; this.label = labels.graphName; }
  canHandleResults() { return ties(this.yasr.results).length > 0; }
  getIcon() { return icon('M3 3L13 5L6 13Z'); }
  draw() {
    const container = Object.assign(document.createElement('div'), { className: 'graph' });
    this.yasr.resultsEl.append(container);
    const nodes = new Map(), edges = ties(this.yasr.results).slice(0, MOST_EDGES).map(([from, label, to], i) => {
      for (const term of [from, to]) nodes.set(term.value, { data: { id: term.value, label: text(term) } });
      return { data: { id: 'e' + i, source: from.value, target: to.value, label } };
    });
    const graph = cytoscape({
      container, elements: { nodes: [...nodes.values()], edges }, wheelSensitivity: 0.3,
      layout: { name: nodes.size > 300 ? 'concentric' : 'cose', animate: false },
      style: [
        { selector: 'node', style: { label: 'data(label)', 'background-color': '#0b5a8a', width: 16, height: 16, 'font-size': 11,
          'text-valign': 'bottom', 'text-wrap': 'ellipsis', 'text-max-width': 140, 'min-zoomed-font-size': 6 } },
        { selector: 'edge', style: { label: 'data(label)', width: 1.2, 'font-size': 8, 'line-color': '#8c969c', 'min-zoomed-font-size': 9,
          'target-arrow-color': '#8c969c', 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', 'text-rotation': 'autorotate' } },
      ],
    });
    graph.on('tap', 'node', e => { if (e.target.id().startsWith(labels.base)) location.href = '/' + e.target.id().slice(labels.base.length); });
    container.dataset.nodes = nodes.size;
  }
}
Yasgui.Yasr.registerPlugin('chart', Chart);
Yasgui.Yasr.registerPlugin('graph', Graph);
Yasgui.Yasr.defaults.pluginOrder = ['table', 'chart', 'graph', 'response'];
