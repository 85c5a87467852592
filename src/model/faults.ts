// What is wrong with a question, where, and how to mend it.
export { type Fault, ModelError } from '@/engine/model/model-error'
export { checkNumber } from '@/engine/model/number-rule'
