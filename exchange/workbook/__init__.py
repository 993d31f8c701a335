"""The workbook: a dataset as a spreadsheet that people edit, with a sheet for each kind of entry, and back again."""
