"""Other tools' files in and out: what people already have becomes a dataset's folder, and a dataset their formats.

A reader makes a Story of a file, the draft a dataset's texts of a Story; a writer makes a file of a Dataset. Each notes
in a Report what it changes or leaves out. Nothing here serves, draws, or knows the command line.
"""
