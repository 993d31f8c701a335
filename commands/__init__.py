"""The command line: a file for each command. Beside app.py, nothing else reads the environment or the arguments.

What a command needs is imported when it runs, so that `--help` stays quick and `import app` loads no web library.
"""
