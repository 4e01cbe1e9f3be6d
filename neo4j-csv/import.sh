#!/bin/sh
# Makes a Neo4j 5 database of this folder's files; stop the database before. 导入前请先停止数据库。
# sh import.sh [DATABASE]
cd "$(dirname "$0")" || exit 1
exec neo4j-admin database import full "${1:-neo4j}" --overwrite-destination \
    --nodes=nodes.csv --relationships=relationships.csv --array-delimiter=";"
