import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { deviceOf } from '@/lib/accounts/device.rules'
import { SESSION_SECONDS, signIn } from '@/lib/accounts/sign-in'
import { environment } from '@/lib/environment'
import { addressKeyOf } from './reader'

declare module 'next-auth' {
  interface Session {
    sessionToken?: string
  }
  interface User {
    sessionToken?: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionToken?: string
  }
}

/** next-auth by e-mail and password. Its signed, encrypted cookie carries our session's token and nothing that decides. */
export const authOptions = (): NextAuthOptions => ({
  secret: environment().sessionSecret,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/admin/connexion', error: '/admin/connexion' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const email = String(credentials?.email ?? '')
          .trim()
          .toLowerCase()
          .slice(0, 254)
        const password = String(credentials?.password ?? '').slice(0, 1024)
        const addressKey = await addressKeyOf(String(request.headers?.['x-forwarded-for'] ?? ''))
        const device = deviceOf(String(request.headers?.['user-agent'] ?? ''))
        const outcome = await signIn({ email, password, addressKey, device })
        // next-auth carries the reason to the sign-in page as ?error=
        if (!outcome.ok) throw new Error(outcome.reason)
        return { id: String(outcome.accountId), sessionToken: outcome.sessionToken }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user?.sessionToken ? { sub: token.sub, sessionToken: user.sessionToken } : token),
    session: ({ session, token }) => ({ expires: session.expires, sessionToken: token.sessionToken }),
  },
})
