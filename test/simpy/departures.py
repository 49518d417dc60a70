"""Departures of queues in SimPy, to hold the product against.

Reads a list of models as JSON from standard input and prints for each the list of departures [s] by
customer, null for who left unserved. Needs SimPy 3 or later (Debian: python3-simpy3).
"""

import json
import sys

import simpy


def line(model):
    """One stage: servers, perhaps waiting places, priorities (lower first) or patience."""
    environment = simpy.Environment()
    is_ranked = "priorities" in model
    kind = simpy.PriorityResource if is_ranked else simpy.Resource
    servers = kind(environment, capacity=model["servers"])
    departures = [None] * len(model["arrivals"])

    def customer(number):
        yield environment.timeout(model["arrivals"][number])
        if servers.count == servers.capacity and len(servers.queue) >= model.get("room", float("inf")):
            return
        request = servers.request(priority=model["priorities"][number]) if is_ranked else servers.request()
        with request:
            if "patience" in model:
                yield request | environment.timeout(model["patience"][number])
                if not request.triggered:
                    return
            else:
                yield request
            yield environment.timeout(model["services"][number])
            departures[number] = environment.now

    for number in range(len(departures)):
        environment.process(customer(number))
    environment.run()
    return departures


def tandem(model):
    """Two single servers with some waiting places between them; blocking after service."""
    environment = simpy.Environment()
    first = simpy.Resource(environment, capacity=1)
    second = simpy.Resource(environment, capacity=1)
    places = simpy.Resource(environment, capacity=model["room"] + 1)
    departures = [None] * len(model["arrivals"])

    def customer(number):
        yield environment.timeout(model["arrivals"][number])
        with first.request() as server:
            yield server
            yield environment.timeout(model["before"][number])
            place = places.request()
            yield place
        with second.request() as server:
            yield server
            yield environment.timeout(model["services"][number])
            departures[number] = environment.now
        places.release(place)

    for number in range(len(departures)):
        environment.process(customer(number))
    environment.run()
    return departures


models = json.load(sys.stdin)
json.dump([(tandem if "before" in model else line)(model) for model in models], sys.stdout)
