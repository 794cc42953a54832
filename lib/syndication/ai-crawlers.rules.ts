/**
 * The names by which companies say that their robots are to be told apart in robots.txt, by what they come for. Each is
 * documented by its owner; a robot that reads no robots.txt is kept out by no line of it.
 */
export const aiCrawlers = {
  /** They gather texts to train models with. */
  training: [
    'GPTBot',
    'ClaudeBot',
    'CCBot',
    // not robots: words by which Googlebot and Applebot are told what may not be made of what they read
    'Google-Extended',
    'Applebot-Extended',
    'Meta-ExternalAgent',
    'Amazonbot',
    'Bytespider',
    'cohere-training-data-crawler',
    'AI2Bot',
    'Diffbot',
  ],
  /** They look up pages, or fetch one that somebody names, to answer with them. */
  answers: [
    'OAI-SearchBot',
    'ChatGPT-User',
    'Claude-SearchBot',
    'Claude-User',
    'PerplexityBot',
    'Perplexity-User',
    'MistralAI-User',
    'DuckAssistBot',
    'Meta-ExternalFetcher',
  ],
} as const

/** Some names in a sentence: « GPTBot (OpenAI), ClaudeBot… » */
export const namesOf = (group: keyof typeof aiCrawlers): string => aiCrawlers[group].join(', ')
