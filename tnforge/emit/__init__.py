"""From plans to text: each target renders a plan; exact numbers become literals here and nowhere else."""
