# What R's users do: rows as a data frame by CSV and by JSON, triples, a mistake. Prints what it tried; stops at what fails.
suppressPackageStartupMessages({library(httr); library(jsonlite)})
server <- commandArgs(trailingOnly = TRUE)[1]
endpoint <- paste0(server, "/kg/sparql")
rows <- paste("PREFIX qd: <https://w3id.org/qiaodu/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>",
              "SELECT ?name ?period ?value WHERE { ?o qd:of ?of ; qd:value ?value ; qd:period ?period . ?of rdfs:label ?name",
              "FILTER(lang(?name) = 'zh') } ORDER BY ?name ?period ?value")

answer <- GET(endpoint, query = list(query = rows), accept("text/csv"))
stop_for_status(answer)
frame <- read.csv(text = content(answer, "text", encoding = "UTF-8"), encoding = "UTF-8", stringsAsFactors = FALSE)
stopifnot(nrow(frame) > 0, is.numeric(frame$value), "江门市" %in% frame$name)

address <- paste0(endpoint, "?format=csv&query=", URLencode(rows, reserved = TRUE))
stopifnot(identical(nrow(read.csv(address, encoding = "UTF-8")), nrow(frame)))

answer <- POST(endpoint, body = list(query = rows), encode = "form", accept("application/sparql-results+json"))
stop_for_status(answer)
bindings <- fromJSON(content(answer, "text", encoding = "UTF-8"))$results$bindings
stopifnot(identical(bindings$name$value, frame$name), all(as.numeric(bindings$value$value) == frame$value))

answer <- GET(endpoint, query = list(query = "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 5"), accept("application/n-triples"))
stopifnot(length(strsplit(trimws(content(answer, "text", encoding = "UTF-8")), "\n")[[1]]) == 5)

answer <- GET(endpoint, query = list(query = "ASK { ?s ?p ?o }"), accept("application/sparql-results+json"))
stopifnot(isTRUE(fromJSON(content(answer, "text", encoding = "UTF-8"))$boolean))

answer <- GET(endpoint, query = list(query = "SELECT * { ?江"))
stopifnot(status_code(answer) == 400, grepl("query:1:", content(answer, "text", encoding = "UTF-8")))
cat("R", R.version$major, ":", nrow(frame), "rows\n")
