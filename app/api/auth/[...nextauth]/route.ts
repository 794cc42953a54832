import NextAuth from 'next-auth'
import { authOptions } from '@/app/_desk/auth-options'

const answer = (request: Request, context: unknown) => NextAuth(authOptions())(request, context)

export { answer as GET, answer as POST }
