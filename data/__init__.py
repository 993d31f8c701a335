"""The dataset, read and checked, and what is worked out from it: no Dash, no Plotly, no Flask."""
