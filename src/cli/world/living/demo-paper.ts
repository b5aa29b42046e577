/**
 * A page that says of itself what it stands for: a PDF of one leaf, drawn here, so that nobody takes it for a real paper.
 * @param code the document's code in the policy
 */
export function paperOf(code: string, name: string): Buffer {
  const plain = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, " ").replaceAll(/[\\()]/g, "\\$&");
  const content = [
    "0.86 0.92 0.88 rg 30 30 535 360 re f",
    "0.10 0.33 0.24 rg",
    `BT /F1 26 Tf 56 330 Td (CONTOH: ${plain(code.replaceAll("_", " "))}) Tj ET`,
    `BT /F1 20 Tf 56 280 Td (${plain(name)}) Tj ET`,
    "BT /F1 14 Tf 56 70 Td (Dokumen dunia contoh. Bukan dokumen siapa pun.) Tj ET",
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 420] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
  ];
  let text = "%PDF-1.4\n";
  const starts = objects.map((body, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return start;
  });
  const table = text.length;
  const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}
