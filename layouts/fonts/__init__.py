"""The two typefaces of every surface: where they come from, their subsets, and the style sheet that names them."""
