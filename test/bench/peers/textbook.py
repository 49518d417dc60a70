"""The textbook models of ../textbook.ts in SimPy: textbook.py MODEL CUSTOMERS prints a line of JSON.

Events are counted as the models have them (arrivals, ends of service, renewed tries), not as SimPy does.
"""

import json
import random
import resource
import sys
import time

import simpy

QUEUES = {"a": (0.9, 1, None), "b": (47.5, 50, None), "c": (8.4, 8, 56)}
SOURCES, TRIES = 100, 3


def queue(env, chance, count, rate, servers, room, customers):
    centre = simpy.Resource(env, capacity=servers)

    def customer():
        with centre.request() as turn:
            yield turn
            yield env.timeout(chance.expovariate(1))
        count["events"] += 1

    def source():
        for _ in range(customers):
            yield env.timeout(chance.expovariate(rate))
            count["events"] += 1
            if room is None or len(centre.queue) < room or centre.count < servers:
                env.process(customer())

    env.process(source())


def tandem(env, chance, count, customers):
    centre = simpy.Resource(env, capacity=40)
    left = [customers]

    def customer(line):
        with line.request() as turn:
            yield turn
            yield env.timeout(chance.expovariate(1))
        count["events"] += 1
        refusals = 0
        while len(centre.queue) >= 50 and centre.count == 40:
            if refusals == TRIES:
                return
            yield env.timeout(2**refusals * (0.5 + chance.random()))
            count["events"] += 1
            refusals += 1
        with centre.request() as turn:
            yield turn
            yield env.timeout(chance.expovariate(70 / 44))
        count["events"] += 1

    def source(line):
        while True:
            yield env.timeout(chance.expovariate(0.7))
            if left[0] == 0:
                return
            left[0] -= 1
            count["events"] += 1
            env.process(customer(line))

    for _ in range(SOURCES):
        env.process(source(simpy.Resource(env, capacity=1)))


def main():
    model, customers = sys.argv[1], int(sys.argv[2])
    env, chance, count = simpy.Environment(), random.Random(1), {"events": 0}
    if model == "d":
        tandem(env, chance, count, customers)
    else:
        queue(env, chance, count, *QUEUES[model], customers)
    wall, user = time.perf_counter(), time.process_time()
    env.run()
    measured = {
        "events": count["events"],
        "userS": time.process_time() - user,
        "wallS": time.perf_counter() - wall,
        "maxRssMiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(measured))


main()
