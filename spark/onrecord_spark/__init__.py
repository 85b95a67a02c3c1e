"""An archive of news on Apache Spark: who said what, as Parquet tables. See docs/spark.md."""
