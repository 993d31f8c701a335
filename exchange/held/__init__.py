"""What each format of export holds of a dataset: one table, from which losses are listed and round trips tested."""
