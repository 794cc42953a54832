import { machineFile } from '@/app/_desk/machine-file'
import { ourDistribution } from '@/app/_desk/newspaper'

export const dynamic = 'force-dynamic'

/** Who may sell the newspaper's advertising space (IAB Tech Lab, ads.txt). */
export async function GET(): Promise<Response> {
  const { ads } = await ourDistribution()
  return machineFile(ads === '' ? null : `${ads}\n`)
}
