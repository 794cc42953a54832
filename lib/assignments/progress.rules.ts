import type { Stage } from '../desk/stage.rules'
import { type State, stateNames } from './assignment-rights.rules'

/** The article of an assignment, as far as its progress depends on it. */
export type Begun = {
  stage: Stage
  scheduledAt: Date | null
  publishedAt: Date | null
}

export type Progress = State | 'begun' | 'submitted' | 'ready' | 'scheduled' | 'published'

export const progressNames: Record<Progress, string> = {
  ...stateNames,
  begun: 'Article commencé',
  submitted: 'Article proposé',
  ready: 'Article validé',
  scheduled: 'Article programmé',
  published: 'Article paru',
}

/** How far a story has come: its own state, until its article says more. */
export function progressOf(state: State, article: Begun | null): Progress {
  if (state === 'dropped' || article === null) return state
  if (article.publishedAt !== null) return 'published'
  if (article.scheduledAt !== null) return 'scheduled'
  return article.stage === 'draft' ? 'begun' : article.stage
}

/** Whether its copy is still to come: nobody was handed a text yet. */
export const isOwed = (progress: Progress): boolean => ['proposed', 'accepted', 'begun'].includes(progress)
