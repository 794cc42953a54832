import { isbot } from 'isbot'
import type { Device } from './figure.rules'

/** Browsers name themselves alike: what was found of so many names is remembered, for isbot takes some 5 µs. */
const REMEMBERED = 4096

/** A name longer than this is no browser's, and would only fill the memory. */
const LONGEST = 512

/** The device class of a reader, by how their browser names itself. Null: a robot's name, or none. */
export type AgentReader = (agent: string | undefined) => Device | null

export function createAgentReader(): AgentReader {
  const known = new Map<string, Device | null>()
  return (agent) => {
    if (agent === undefined || agent === '' || agent.length > LONGEST) return null
    const found = known.get(agent)
    if (found !== undefined) return found
    if (known.size >= REMEMBERED) known.clear()
    const device = isbot(agent) ? null : deviceOf(agent)
    known.set(agent, device)
    return device
  }
}

// tablets that call themselves desktops (iPadOS) count as such: nothing but a script could tell, and it is not worth one
const deviceOf = (agent: string): Device => {
  if (/iPad|Tablet|Silk|PlayBook|Android(?!.*Mobile)/i.test(agent)) return 'tablet'
  return /Mobi|iPhone|iPod|Android|Windows Phone/i.test(agent) ? 'phone' : 'computer'
}
