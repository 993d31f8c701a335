"""Import and export: files of other tools to datasets, and datasets to their formats.

A reader parses a file into a Story, the draft turns a Story into a dataset's texts; a writer turns a Dataset into a
file. Each records changes and losses in a Report. Nothing here serves, draws, or knows the command line.
"""
