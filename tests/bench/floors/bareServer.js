import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

// The minimum for Node: the same response to every request, read once.
const [, , answer = '', body = ''] = process.argv
const headers = JSON.parse(readFileSync(answer, 'utf8'))
const bytes = readFileSync(body)

const server = createServer((_req, res) => void res.writeHead(200, headers).end(bytes))
server.listen(0, '127.0.0.1', () => {
  const bound = server.address()
  console.log(`Bare server: http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`)
})
process.on('SIGTERM', () => process.exit(0))
