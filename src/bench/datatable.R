# Movements by segment in data.table, its fields apart by commas: Rscript datatable.R FILE
suppressMessages(library(data.table))
money <- c("starting", "expansion", "contraction", "churn")
rows <- fread(commandArgs(TRUE)[1], select = c("segment", money), showProgress = FALSE)
sums <- rows[, lapply(.SD, sum), by = segment, .SDcols = money]
cat(do.call(sprintf, c("%s,%.2f,%.2f,%.2f,%.2f\n", unname(as.list(sums)))), sep = "")
