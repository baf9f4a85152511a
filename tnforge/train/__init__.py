"""Training: from data and a configuration to a potential, step by step, so that it can be broken off and taken up."""
