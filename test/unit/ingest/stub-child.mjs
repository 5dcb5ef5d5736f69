// A reader process for tests: does what the file's name says. Plain JavaScript, so that it can be forked as it is.
process.send({ resident: 1 })
process.on('message', ({ id, name, bytes }) => {
  const text = new TextDecoder().decode(bytes)
  const result = {
    text,
    regions: [],
    pages: [],
    mediaType: 'text/plain',
    encoding: { label: 'utf-8', basis: 'valid' },
    importer: { name: 'text', version: '1' },
    guessed: {},
  }
  if (name === 'hang') for (;;);
  if (name === 'exit') process.exit(3)
  if (name === 'abort') process.abort()
  process.send({ id, ok: true, result: { ...result, text: name === 'pid' ? String(process.pid) : text } })
})
process.on('disconnect', () => process.exit(0))
