"""One module for each target; the word on the command line, the module and the template folder have one name."""
