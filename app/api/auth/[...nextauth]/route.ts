import NextAuth from 'next-auth'
import { authOptions } from '@/app/_desk/auth-options'

type Context = { params: Promise<{ nextauth: string[] }> }

const refusal = (status: number) => new Response(null, { status })

/** next-auth, but for what it answers with 500: a form that is none, and a sign-in that is asked for like a page. */
async function answer(request: Request, context: Context): Promise<Response> {
  const [action] = (await context.params).nextauth
  if (action === '_log') return refusal(404)
  if (request.method === 'GET' && action === 'callback') return refusal(405)
  const type = request.headers.get('content-type') ?? ''
  if (request.method === 'POST' && !type.startsWith('application/x-www-form-urlencoded')) return refusal(415)
  return NextAuth(authOptions())(request, context)
}

export { answer as GET, answer as POST }
