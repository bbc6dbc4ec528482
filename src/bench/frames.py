"""Movements by segment in pandas, its fields apart by commas: python3 frames.py FILE"""
import sys

import pandas

money = ["starting", "expansion", "contraction", "churn"]
rows = pandas.read_csv(sys.argv[1], usecols=["segment"] + money)
for name, sums in rows.groupby("segment")[money].sum().iterrows():
    print(",".join([name] + ["%.2f" % value for value in sums]))
