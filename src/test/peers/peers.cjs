// Reads exports with programs that did not write them; prints what each found, one line a file.
// NODE_PATH=... node peers.cjs FOLDER: kind nodes edges chinese-labels quotes, or kind statements.
const fs = require('fs');
const path = require('path');
const { MultiDirectedGraph } = require('graphology');
const gexf = require('graphology-gexf');
const graphml = require('graphology-graphml');
const cytoscape = require('cytoscape');
const n3 = require('n3');
const jsonld = require('jsonld');

const folder = process.argv[2];
const text = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const chinese = (label) => /[\u4e00-\u9fff]/.test(label || '');

function network(kind, graph) {
  const labels = graph.filterNodes((id, data) => chinese(data.label)).length;
  const quotes = graph.filterEdges((id, data) => data.quote).length;
  console.log(kind, graph.order, graph.size, labels, quotes);
}

// it knows only the last of several lists of attributes, so columns that change over time hide the others
network('gexf', gexf.parse(MultiDirectedGraph, text('qiaodu.gexf'), { allowUndeclaredAttributes: true }));
network('graphml', graphml.parse(MultiDirectedGraph, text('qiaodu.graphml')));

const drawn = cytoscape({ headless: true, ...JSON.parse(text('qiaodu.cyjs')) });
console.log('cytoscape', drawn.nodes().length, drawn.edges().length,
  drawn.nodes().filter((n) => chinese(n.data('label'))).length, drawn.edges().filter((e) => e.data('quote')).length);

for (const [kind, name, format] of [['turtle', 'qiaodu.ttl', 'Turtle'], ['trig', 'qiaodu.trig', 'TriG'],
  ['nquads', 'qiaodu.nq', 'N-Quads'], ['rdf12', 'qiaodu-rdf12.ttl', 'Turtle']]) {
  const quads = new n3.Parser({ format }).parse(text(name));
  console.log(kind, quads.length, quads.filter((q) => q.predicate.value.endsWith('#reifies')).length);
}

(async () => {
  const document = JSON.parse(text('qiaodu.jsonld'));
  for (const type of ['Observation', 'Relation', 'Event']) {
    const framed = await jsonld.frame(document, { '@context': document['@context'], '@type': type },
      { embed: '@always' });
    const all = framed['@graph'] || [framed];
    const quoted = all.filter((s) => JSON.stringify(s.evidence || '').includes('oa:exact')).length;
    console.log(`json-ld-${type}`, all.length, quoted);
  }
})();
