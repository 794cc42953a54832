import { requireStaff } from '@/app/_desk/staff-page'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

export default async function RefusalPage() {
  await requireStaff()
  return (
    <main className="newsroom-page">
      <h1>Accès refusé</h1>
      <p>{sentenceFor('forbidden')} Demandez-la à l’administration du journal.</p>
    </main>
  )
}
