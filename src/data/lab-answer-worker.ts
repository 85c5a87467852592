import { serveAnswers } from './serve-answers'

// A thread of questions: `new Worker(new URL('./lab-answer-worker.ts', import.meta.url), { type: 'module' })`.
serveAnswers(globalThis)
