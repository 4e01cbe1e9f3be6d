// Loads nodes.csv and relationships.csv, copied into the import folder of Neo4j 5.26 or newer:
// 先把 nodes.csv 和 relationships.csv 复制到 Neo4j 的 import 文件夹：
//   cypher-shell -f load.cypher
CREATE CONSTRAINT qiaodu_id IF NOT EXISTS FOR (n:Qiaodu) REQUIRE n.id IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
CALL (row) {
  MERGE (n:Qiaodu {id: row.`id:ID`})
  SET n:$(split(row.`:LABEL`, ';')), n.label = row.label
  SET n += {
    `class`: row.`class`,
    `classLabel`: row.`classLabel`,
    `iri`: row.`iri`,
    `otherNames`: row.`otherNames`,
    `wikidata`: row.`wikidata`,
    `documents`: row.`documents`,
    `eventType`: row.`eventType`,
    `period`: row.`period`,
    `periodStart`: date(row.`periodStart:date`),
    `periodEnd`: date(row.`periodEnd:date`),
    `rank`: row.`rank`,
    `confidence`: toFloat(row.`confidence:double`),
    `modality`: row.`modality`,
    `assertion`: row.`assertion`,
    `disputed`: toBoolean(row.`disputed:boolean`),
    `rule`: row.`rule`,
    `quote`: row.`quote`,
    `document`: row.`document`,
    `evidence`: row.`evidence`,
    `statement`: row.`statement`,
    `地区生产总值 （CNY） 依据`: row.`地区生产总值 （CNY） 依据`,
    `地区生产总值 （CNY）`: toFloat(row.`地区生产总值 （CNY）:double`)}
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.`:TYPE` = 'AGENT'
CALL (row) {
  MATCH (a:Qiaodu {id: row.`:START_ID`})
  MATCH (b:Qiaodu {id: row.`:END_ID`})
  MERGE (a)-[r:`AGENT` {id: row.id}]->(b)
  SET r.label = row.label
  SET r += {
    `property`: row.`property`,
    `period`: row.`period`,
    `periodStart`: date(row.`periodStart:date`),
    `periodEnd`: date(row.`periodEnd:date`),
    `rank`: row.`rank`,
    `confidence`: toFloat(row.`confidence:double`),
    `modality`: row.`modality`,
    `assertion`: row.`assertion`,
    `disputed`: toBoolean(row.`disputed:boolean`),
    `rule`: row.`rule`,
    `quote`: row.`quote`,
    `document`: row.`document`,
    `evidence`: row.`evidence`,
    `statement`: row.`statement`}
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.`:TYPE` = 'LOCATED_IN'
CALL (row) {
  MATCH (a:Qiaodu {id: row.`:START_ID`})
  MATCH (b:Qiaodu {id: row.`:END_ID`})
  MERGE (a)-[r:`LOCATED_IN` {id: row.id}]->(b)
  SET r.label = row.label
  SET r += {
    `property`: row.`property`,
    `period`: row.`period`,
    `periodStart`: date(row.`periodStart:date`),
    `periodEnd`: date(row.`periodEnd:date`),
    `rank`: row.`rank`,
    `confidence`: toFloat(row.`confidence:double`),
    `modality`: row.`modality`,
    `assertion`: row.`assertion`,
    `disputed`: toBoolean(row.`disputed:boolean`),
    `rule`: row.`rule`,
    `quote`: row.`quote`,
    `document`: row.`document`,
    `evidence`: row.`evidence`,
    `statement`: row.`statement`}
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.`:TYPE` = 'OBJECT'
CALL (row) {
  MATCH (a:Qiaodu {id: row.`:START_ID`})
  MATCH (b:Qiaodu {id: row.`:END_ID`})
  MERGE (a)-[r:`OBJECT` {id: row.id}]->(b)
  SET r.label = row.label
  SET r += {
    `property`: row.`property`,
    `period`: row.`period`,
    `periodStart`: date(row.`periodStart:date`),
    `periodEnd`: date(row.`periodEnd:date`),
    `rank`: row.`rank`,
    `confidence`: toFloat(row.`confidence:double`),
    `modality`: row.`modality`,
    `assertion`: row.`assertion`,
    `disputed`: toBoolean(row.`disputed:boolean`),
    `rule`: row.`rule`,
    `quote`: row.`quote`,
    `document`: row.`document`,
    `evidence`: row.`evidence`,
    `statement`: row.`statement`}
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row.`:TYPE` = 'PLACE'
CALL (row) {
  MATCH (a:Qiaodu {id: row.`:START_ID`})
  MATCH (b:Qiaodu {id: row.`:END_ID`})
  MERGE (a)-[r:`PLACE` {id: row.id}]->(b)
  SET r.label = row.label
  SET r += {
    `property`: row.`property`,
    `period`: row.`period`,
    `periodStart`: date(row.`periodStart:date`),
    `periodEnd`: date(row.`periodEnd:date`),
    `rank`: row.`rank`,
    `confidence`: toFloat(row.`confidence:double`),
    `modality`: row.`modality`,
    `assertion`: row.`assertion`,
    `disputed`: toBoolean(row.`disputed:boolean`),
    `rule`: row.`rule`,
    `quote`: row.`quote`,
    `document`: row.`document`,
    `evidence`: row.`evidence`,
    `statement`: row.`statement`}
} IN TRANSACTIONS OF 1000 ROWS;
