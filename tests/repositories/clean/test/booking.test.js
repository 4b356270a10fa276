test("a berth is booked once", () => {});
