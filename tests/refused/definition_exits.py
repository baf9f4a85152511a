import sys

sys.exit("no layers today")
