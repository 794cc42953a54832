import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../free-port'
import { start, stop } from '../processes'

export type Peer = { name: string; address: string; stop: () => Promise<void> }

type Answer = { body: Buffer; headers: [string, string][] }

/** Servers that send the bytes of an answer and do nothing else, beside which ours is measured. */
export async function startPeers(folder: string, answer: Answer): Promise<Peer[]> {
  const bare = await startBare(folder, answer)
  const nginx = await startNginx(folder, answer)
  const peers = nginx ? [bare, nginx] : [bare]
  for (const { address } of peers) await answering(address)
  return peers
}

async function startBare(folder: string, { body, headers }: Answer): Promise<Peer> {
  const [bodyFile, headersFile] = [join(folder, 'bare.body'), join(folder, 'bare.json')]
  writeFileSync(bodyFile, body)
  writeFileSync(headersFile, JSON.stringify(headers.flat()))
  const port = await freePort()
  const server = start('node', ['lib/operations/bench/bare-server.mjs', String(port), bodyFile, headersFile])
  return { name: 'bare Node server', address: `http://127.0.0.1:${port}/`, stop: () => stop(server) }
}

async function startNginx(folder: string, { body, headers }: Answer): Promise<Peer | null> {
  if (spawnSync('sh', ['-c', 'command -v nginx']).status !== 0) return null
  const root = join(folder, 'nginx')
  mkdirSync(root, { recursive: true })
  writeFileSync(join(root, 'page.html'), body)
  const port = await freePort()
  const encoding = headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1]
  const configuration = `
worker_processes 1; daemon off; pid ${root}/pid; error_log ${root}/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; default_type text/html;
  types { text/html html; }
  client_body_temp_path ${root}/b; proxy_temp_path ${root}/p; fastcgi_temp_path ${root}/f; uwsgi_temp_path ${root}/u; scgi_temp_path ${root}/s;
  server { listen 127.0.0.1:${port}; root ${root}; add_header Content-Encoding ${encoding ?? 'identity'}; }
}`
  writeFileSync(join(root, 'nginx.conf'), configuration)
  // a worker of root's would be another user, who may not look into the folder
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : []
  const server = start('nginx', ['-c', join(root, 'nginx.conf'), ...user], { stdio: 'ignore' })
  return { name: 'nginx, the same file', address: `http://127.0.0.1:${port}/page.html`, stop: () => stop(server) }
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(address, { method: 'HEAD' }).catch(() => null)) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`${address} does not answer`)
}
