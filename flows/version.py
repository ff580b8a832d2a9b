"""The program's name and version, as every summary states them."""

NAME = "worthwhile"
VERSION = "0.1.0"
