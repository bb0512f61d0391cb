"""Pages of positioned lines -> pieces: columns, running heads, hyphens, paragraphs and what they are.

text_layer, ocr   a page -> `Page` of `Line`s with positions
pdf_pages         the pages of a PDF, and what has to be told about them
furniture         running heads and page numbers taken away
columns           reading order
paragraphs, verse where a paragraph begins and ends; lines of verse
typesetting       what the type sizes of a document mean
passages          what each paragraph is: heading, quotation, note, ...
hyphens           lines joined to running text
pages             all of it in a row; joins what columns and pages part
"""
