package nl.schil.workbench.internal.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Working days in the Netherlands. Holidays are those of art. 3 lid 1 and 2 of the Algemene termijnenwet: New Year's Day,
 * Good Friday, Easter Monday, King's Day, 5 May of every year, Ascension Day, Whit Monday and both Christmas days; the
 * library holds exactly these, and both Sundays. Days equated by decree (lid 3) are configuration.
 */
@Component(service = WorkingDays.class, configurationPid = "nl.schil.workbench.workingdays")
@Designate(ocd = WorkingDaysConfiguration.class)
public final class DutchWorkingDays implements WorkingDays {
    private final Map<Integer, Map<LocalDate, Text>> years = new ConcurrentHashMap<>();
    private final Set<LocalDate> closed;

    @Activate
    public DutchWorkingDays(WorkingDaysConfiguration configuration) {
        this(Arrays.stream(configuration.closed())
                .map(day -> LocalDate.parse(day.strip()))
                .collect(Collectors.toSet()));
    }

    DutchWorkingDays(Set<LocalDate> closed) {
        this.closed = Set.copyOf(closed);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !of(day.getYear()).containsKey(day);
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(year -> of(year).entrySet())
                .flatMap(Set::stream)
                .filter(e -> !e.getKey().isBefore(from) && !e.getKey().isAfter(to))
                .map(e -> new Holiday(e.getKey(), e.getValue()))
                .toList();
    }

    private Map<LocalDate, Text> of(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    private Map<LocalDate, Text> compute(int year) {
        Map<LocalDate, Text> days = new TreeMap<>();
        closed.stream()
                .filter(day -> day.getYear() == year)
                .forEach(day -> days.put(day, Text.of("workbench.holiday.closed")));
        for (de.focus_shift.jollyday.core.Holiday holiday : ofLibrary(year)) {
            days.put(holiday.getDate(), Text.of("workbench.holiday." + code(holiday)));
        }
        return days;
    }

    private static String code(de.focus_shift.jollyday.core.Holiday holiday) {
        String key = Objects.requireNonNull(holiday.getPropertiesKey());
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static Set<de.focus_shift.jollyday.core.Holiday> ofLibrary(int year) {
        return inOwnLoader(() -> HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS))
                .getHolidays(Year.of(year)));
    }

    /** The library finds its parts through the thread's class loader, which in a framework is somebody else's. */
    private static <T> T inOwnLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DutchWorkingDays.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
