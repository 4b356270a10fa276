test("a stranger sees no bookings", () => {});
