// What Node alone can do: the same bytes under the same headers, and nothing else. Arguments: port, file of body, file of headers.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [port, body, headers] = process.argv.slice(2)
const bytes = readFileSync(body)
const flat = JSON.parse(readFileSync(headers, 'utf8'))

createServer((_, response) => response.writeHead(200, flat).end(bytes)).listen(Number(port), '127.0.0.1')
