import { serveLab } from './serve-lab'

// A thread that answers questions of the lab.
serveLab(globalThis)
