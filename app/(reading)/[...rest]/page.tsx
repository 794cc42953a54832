import type { Metadata } from 'next'
import { leftAt } from '@/app/_desk/article'
import { TakenDown, takenDownMetadata } from '../_components/taken-down'

type Props = { params: Promise<{ rest: string[] }> }

const asked = async ({ params }: Props) => leftAt(`/${(await params).rest.join('/')}`)

export async function generateMetadata(props: Props): Promise<Metadata> {
  return takenDownMetadata(await asked(props))
}

/** Every address that no other page answers: one that moved, one of an article that was taken down, or an unknown one. */
export default async function AnyOtherPage(props: Props) {
  await asked(props)
  return <TakenDown />
}
