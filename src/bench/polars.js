// Movements by segment in polars, its fields apart by commas: node polars.js FILE (NODE_PATH has nodejs-polars)
const polars = require("nodejs-polars");
const money = ["starting", "expansion", "contraction", "churn"];
const rows = polars
  .scanCSV(process.argv[2])
  .groupBy("segment")
  .agg(...money.map((name) => polars.col(name).sum()))
  .collectSync();
for (const row of rows.rows()) {
  console.log(row.map((value, i) => (i === 0 ? value : value.toFixed(2))).join(","));
}
