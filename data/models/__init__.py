"""The models of the files of a dataset: pydantic models of each entry, their fields, and entries parsed with place."""
