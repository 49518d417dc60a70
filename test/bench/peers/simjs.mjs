/**
 * The textbook models of ../textbook.ts in SIM.JS: `node simjs.mjs MODEL CUSTOMERS` prints a line of JSON.
 * Events are counted as the models have them: arrivals, ends of service, renewed tries.
 */

// It puts itself there.
globalThis.window = {};
await import('simjs');
const { Entity, Facility, Random, Sim } = globalThis.window.Sim;

const QUEUES = { a: [0.9, 1, -1], b: [47.5, 50, -1], c: [8.4, 8, 56] };
const SOURCES = 100;
const TRIES = 3;
/** What a callback is told when the line was full. */
const FULL = -1;

const [model, customers] = [process.argv[2], Number(process.argv[3])];
const chance = new Random(1);
const sim = new Sim();
let toCome = customers;
let events = 0;

/** @param rate of arrivals */
function sourceOf(rate, entered) {
  return class extends Entity {
    start() {
      this.line = new Facility('line', Facility.FCFS, 1);
      this.next();
    }
    next() {
      this.setTimer(chance.exponential(rate)).done(this.arrive);
    }
    arrive() {
      if (toCome-- <= 0) return;
      events++;
      entered(this);
      this.next();
    }
  };
}

if (model === 'd') {
  const centre = new Facility('centre', Facility.FCFS, 40, 50);
  const reach = (source, refusals) => {
    source.useFacility(centre, chance.exponential(70 / 44)).done(() => {
      if (source.callbackMessage !== FULL) events++;
      else if (refusals < TRIES) {
        source.setTimer(2 ** refusals * (0.5 + chance.random())).done(() => {
          events++;
          reach(source, refusals + 1);
        });
      }
    });
  };
  const Source = sourceOf(0.7, (source) => {
    source.useFacility(source.line, chance.exponential(1)).done(() => {
      events++;
      reach(source, 0);
    });
  });
  for (let source = 0; source < SOURCES; source++) sim.addEntity(Source, `source ${source}`);
} else {
  const [rate, servers, room] = QUEUES[model];
  const centre = new Facility('centre', Facility.FCFS, servers, room);
  const Source = sourceOf(rate, (source) => {
    source.useFacility(centre, chance.exponential(1)).done(() => {
      if (source.callbackMessage !== FULL) events++;
    });
  });
  sim.addEntity(Source, 'source');
}

const start = performance.now();
const before = process.cpuUsage();
sim.simulate(Number.POSITIVE_INFINITY);
const userS = process.cpuUsage(before).user / 1e6;
const wallS = (performance.now() - start) / 1000;
const maxRssMiB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ events, userS, wallS, maxRssMiB }));
