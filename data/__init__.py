"""The dataset: loading, validation and all that is computed from it. Imports no Dash, Plotly or Flask."""
