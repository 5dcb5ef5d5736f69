// A PDF small enough to read: one line of text a page. pdf.js finds its objects without a table of them.

export function tinyPdf(lines: readonly string[]): Uint8Array {
  const kids = lines.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')
  const pages = lines.flatMap((line, i) => {
    const stream = `BT /F 18 Tf 40 700 Td (${line}) Tj ET`
    return [
      `${10 + 2 * i} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${11 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >> endobj`,
      `${11 + 2 * i} 0 obj << /Length ${stream.length} >> stream\n${stream}\nendstream endobj`,
    ]
  })
  const text = [
    '%PDF-1.7',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    `2 0 obj << /Type /Pages /Kids [${kids}] /Count ${lines.length} >> endobj`,
    '3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
    ...pages,
    'trailer << /Root 1 0 R >>',
    '%%EOF',
  ].join('\n')
  return new TextEncoder().encode(text)
}
