import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // metadata in <head> for everyone, not streamed into the body (see decisions/0003)
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['exifreader', '@node-rs/argon2', 'sharp', 'pino', 'postgres', 'rate-limiter-flexible'],
  // long articles are saved by an action, pictures of 25 MB sent to a route (lib/page-cache has the limits path by path)
  experimental: { serverActions: { bodySizeLimit: '4mb' }, proxyClientMaxBodySize: '26mb' },
  // the file that shows search engines whose key it is lies at the root, under the key's own name (indexnow.org)
  rewrites: async () => ({
    beforeFiles: [{ source: '/:key([0-9a-f]{32}).txt', destination: '/cle-indexnow/:key' }],
    afterFiles: [],
    fallback: [],
  }),
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
}

export default config
