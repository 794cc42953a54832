import { build } from './build'
import { OperatorError, step } from './progress'

// npm run build
try {
  await step('the site is built', build)
} catch (fault) {
  console.error(fault instanceof OperatorError ? `✗ ${fault.message}` : fault)
  process.exit(1)
}
