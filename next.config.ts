import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // metadata in <head> for everyone, not streamed into the body (see decisions/0003)
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'pino', 'postgres', 'rate-limiter-flexible'],
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
}

export default config
